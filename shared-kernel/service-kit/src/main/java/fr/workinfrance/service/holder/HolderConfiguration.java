package fr.workinfrance.service.holder;

import fr.workinfrance.service.data.SecretFile;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The marks of holders and the lock of shares, for the two services that know them; made only where one of them asks. */
@AutoConfiguration
public class HolderConfiguration {

    /** @param folder where the key lies; apart from the other keys when the two services do not share theirs */
    @Bean
    @Lazy
    HolderMarks holderMarks(@Value("${wif.holder.folder:${wif.keys.folder}}") Path folder) {
        return new HolderMarks(SecretFile.in(folder, HolderMarks.KEY));
    }

    @Bean
    @Lazy
    ShareLock shareLock(@Value("${wif.holder.folder:${wif.keys.folder}}") Path folder) {
        return new ShareLock(SecretFile.in(folder, ShareLock.KEY));
    }
}
