package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.shredding.MasterKey;
import fr.workinfrance.eventlog.shredding.PersonKeys;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.shredding.StoredPersonKeys;
import fr.workinfrance.eventlog.vault.SealedVault;
import fr.workinfrance.eventlog.vault.Vault;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/** The keys of persons and the vault of their pieces, for the services that deal with persons. */
@AutoConfiguration(after = DataConfiguration.class)
@ConditionalOnBooleanProperty(name = "wif.persons", matchIfMissing = true)
public class PersonsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    PersonKeys personKeys(DataSource database, @Value("${wif.keys.folder}") Path folder) {
        return new StoredPersonKeys(database, MasterKey.in(folder)).verified();
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalSeals personalSeals(PersonKeys keys) {
        return new PersonalSeals(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    Vault vault(DataSource database, PersonKeys keys) {
        return new SealedVault(database, keys);
    }
}
