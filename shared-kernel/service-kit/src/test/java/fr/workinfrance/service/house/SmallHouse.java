package fr.workinfrance.service.house;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.page.SignInPlace;
import fr.workinfrance.service.security.PublicPaths;
import fr.workinfrance.service.web.RequestProblem;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** A service with nothing of its own, to try what every service gets. */
@SpringBootApplication
class SmallHouse {

    @Bean
    PublicPaths open() {
        return PublicPaths.of("/api/open/**", "/open/**");
    }

    @Bean
    SignInPlace signInPlace() {
        return new SignInPlace();
    }

    @Bean
    @ConditionalOnBooleanProperty("house.views")
    Projection tally() {
        return new Tally();
    }

    /** A view that shows nothing. */
    private static final class Tally implements Projection {
        @Override
        public String name() {
            return "tally";
        }

        @Override
        public int revision() {
            return 1;
        }

        @Override
        public String ddl() {
            return "CREATE TABLE tally (number bigint)";
        }

        @Override
        public void project(Connection connection, List<RecordedEvent> batch) {}
    }

    @Controller
    static class Rooms {

        @GetMapping({"/", "/sign-in", "/open/page"})
        String page() {
            return "house";
        }

        @GetMapping({"/api/who", "/api/open/who"})
        @ResponseBody
        Map<String, String> who(Actor actor) {
            return Map.of("actor", actor.toString());
        }

        @GetMapping("/who")
        @ResponseBody
        String name(SignedIn reader) {
            return reader.account().displayName();
        }

        @PostMapping("/open/say")
        @ResponseBody
        String say(@RequestParam String word) {
            return word;
        }

        @PostMapping("/open/file")
        @ResponseBody
        String file(@RequestParam MultipartFile file) {
            return Long.toString(file.getSize());
        }

        @PostMapping("/api/open/json")
        @ResponseBody
        Map<String, Object> json(@RequestBody Map<String, Object> body) {
            return Map.of("size", body.size());
        }

        @GetMapping({"/open/broken", "/api/open/broken"})
        String broken() {
            throw new IllegalStateException("Awa Diallo, born in Dakar");
        }

        @GetMapping({"/open/conflict", "/api/open/conflict"})
        String conflict() {
            throw RequestProblem.of(HttpStatus.CONFLICT, "conflict").with("version", 3);
        }
    }
}
