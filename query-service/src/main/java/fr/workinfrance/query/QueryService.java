package fr.workinfrance.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that answers what each reader may see of a dossier, in pages and as JSON. */
@SpringBootApplication
public class QueryService {

    public static void main(String[] args) {
        SpringApplication.run(QueryService.class, args);
    }
}
