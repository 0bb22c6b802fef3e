package fr.workinfrance.verification.watch;

import fr.workinfrance.service.data.SecretBox;
import fr.workinfrance.service.data.SecretFile;
import fr.workinfrance.verification.calling.Network;
import fr.workinfrance.verification.calling.Reach;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.share.ShareCheck;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** The watches, put together: by e-mail too where {@code spring.mail.host} names a server. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    WatchSecrets watchSecrets(@Value("${wif.keys.folder}") Path keys) {
        return new WatchSecrets(SecretFile.in(keys, "watch.key"), new SecretBox(SecretFile.in(keys, "watch-box.key")));
    }

    @Bean
    Watches watches(JdbcClient database, WatchSecrets secrets) {
        return new Watches(database, secrets);
    }

    /**
     * @param anywhere never but in tests: lets strangers have machines called that are not of the open internet
     * @param never networks that are not called either; by default the address by which Azure talks to its machines
     */
    @Bean
    Webhook webhook(
            @Value("${wif.watch.anywhere:false}") boolean anywhere,
            @Value("${wif.watch.never:168.63.129.16}") List<String> never,
            @Value("${wif.watch.within:20s}") Duration within) {
        return new Webhook(new Reach(anywhere, never.stream().map(Network::of).toList()), within);
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    WatchMail watchMail(
            JavaMailSender mail,
            MessageSource sentences,
            WatchSecrets secrets,
            @Value("${wif.courier.from}") String from,
            @Value("${wif.public-url}") URI publicUrl) {
        return new WatchMail(mail, sentences, secrets, from, publicUrl);
    }

    @Bean
    WatchDesk watchDesk(
            Register register,
            ShareCheck shares,
            CheckBudgets budgets,
            Watches watches,
            WatchSecrets secrets,
            Webhook webhook,
            ObjectProvider<WatchMail> mail,
            Clock clock) {
        boolean byMail = mail.getIfAvailable() != null;
        return new WatchDesk(register, shares, budgets, watches, secrets, webhook, byMail, clock);
    }

    // Why after the projections: what the register says is what the first round reads.
    @Bean
    @DependsOn("projections")
    TellerRounds tellerRounds(
            JdbcClient database,
            Watches watches,
            Webhook webhook,
            ObjectProvider<WatchMail> mail,
            MeterRegistry meters,
            Clock clock,
            @Value("${wif.watch.every:5s}") Duration every) {
        var outgoing = new Outgoing(database, watches);
        return new TellerRounds(new Teller(watches, outgoing, webhook, mail.getIfAvailable(), meters, clock), every);
    }
}
