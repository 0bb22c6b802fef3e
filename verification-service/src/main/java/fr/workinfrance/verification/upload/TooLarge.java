package fr.workinfrance.verification.upload;

import fr.workinfrance.service.web.FaultAnswer.SmallerLimit;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.Checker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/**
 * A document or a picture that is larger than any of ours, in the same words whoever notices. Why not those of other files: what is made
 * smaller, or sent in parts, is no longer what was sealed.
 */
@Configuration(proxyBeanMethods = false)
public class TooLarge {

    private static final String SAYING = "check.TOO_LARGE.text";
    private static final String OF_A_PICTURE = "check.TOO_LARGE.picture";
    private static final int MEBIBYTES = Checker.LARGEST >> 20;

    public static RequestProblem problem() {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", MEBIBYTES)
                .saying(SAYING);
    }

    public static RequestProblem ofPicture() {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", MEBIBYTES)
                .saying(OF_A_PICTURE);
    }

    @Bean
    SmallerLimit largestDocument() {
        return new SmallerLimit("/verify", MEBIBYTES, SAYING);
    }

    @Bean
    SmallerLimit largestPicture() {
        return new SmallerLimit("/verify/symbol", MEBIBYTES, OF_A_PICTURE);
    }

    @Bean
    SmallerLimit largestTable() {
        return new SmallerLimit("/verify/list", 2);
    }
}
