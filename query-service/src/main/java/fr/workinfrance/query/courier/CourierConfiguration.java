package fr.workinfrance.query.courier;

import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.service.account.Accounts;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The courier, put together: by e-mail too where {@code spring.mail.host} names a server. */
@Configuration(proxyBeanMethods = false)
class CourierConfiguration {

    @Bean
    LetterWriter letterWriter(@Value("${wif.pages-url:${wif.public-url}}") String publicUrl) {
        return new LetterWriter(publicUrl);
    }

    @Bean
    Addresses addresses(JdbcClient database, PersonalSeals seals) {
        return new Addresses(database, seals);
    }

    @Bean
    Inbox inbox(JdbcClient database) {
        return new Inbox(database);
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Transport smtpTransport(
            JavaMailSender mail,
            LetterWriter writer,
            @Value("${wif.courier.from}") String from,
            @Value("${wif.public-url}") URI publicUrl) {
        return new SmtpTransport(mail, from, publicUrl, writer.settings());
    }

    @Bean
    Courier courier(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Accounts accounts,
            Addresses addresses,
            LetterWriter writer,
            ObjectProvider<Transport> transport,
            MeterRegistry registry,
            Clock clock,
            @Value("${wif.courier.hour:08:00}") String hour) {
        var meters = new CourierMeters(registry);
        var by = transport.getIfAvailable();
        return new Courier(
                new FreshLetters(database),
                new Outbox(database, new TransactionTemplate(transactions), accounts, addresses, meters, by != null),
                new Reminders(database),
                new Digests(database),
                new Deliveries(database),
                addresses,
                accounts,
                writer,
                by,
                meters,
                clock,
                LocalTime.parse(hour));
    }

    // Why after the projections: what they fill is what the first round reads.
    @Bean
    @DependsOn("projections")
    CourierRounds courierRounds(Courier courier, @Value("${wif.courier.every:2s}") Duration every) {
        return new CourierRounds(courier, every);
    }
}
