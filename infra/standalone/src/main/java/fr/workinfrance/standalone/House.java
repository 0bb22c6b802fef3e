package fr.workinfrance.standalone;

import fr.workinfrance.command.CommandService;
import fr.workinfrance.query.QueryService;
import fr.workinfrance.verification.VerificationService;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The three services in one Spring context; each looks for its beans in its own packages. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandService.class, QueryService.class, VerificationService.class})
class House {}
