package fr.workinfrance.verification;

import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.eventlog.projection.ProjectionRunner;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.service.data.SecretFile;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.service.page.NavEntry;
import fr.workinfrance.service.security.PublicPaths;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.bulk.BulkDesk;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.limits.CheckLimits;
import fr.workinfrance.verification.receipt.Counterfoil;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.ReceiptKeys;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.register.CertificatesInDatabase;
import fr.workinfrance.verification.register.DossierMark;
import fr.workinfrance.verification.register.ListedInDatabase;
import fr.workinfrance.verification.register.RegisterInDatabase;
import fr.workinfrance.verification.register.RegisterProjection;
import fr.workinfrance.verification.register.RegisterSalt;
import fr.workinfrance.verification.register.SharesInDatabase;
import fr.workinfrance.verification.share.InBackground;
import fr.workinfrance.verification.share.ShareCheck;
import fr.workinfrance.verification.status.StatusList;
import fr.workinfrance.verification.symbol.SymbolCheck;
import fr.workinfrance.verification.upload.Places;
import fr.workinfrance.verification.upload.UploadGate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The service that checks attestations: alone, or imported into a process that holds other services too. */
@SpringBootApplication
public class VerificationService {

    private static final String SALT = "register.salt";

    private static final List<String> ROOMS = List.of(
            "/verify/**",
            "/v/**",
            "/V/**",
            "/api/attestations/**",
            "/schemas/**",
            "/credential-types/**",
            "/.well-known/jwks.json",
            "/status-lists/**");

    public static void main(String[] arguments) {
        alone().run(arguments);
    }

    /** The service as it runs alone: open to the world, it holds no key of any person and none that signs anybody in. */
    public static SpringApplication alone() {
        var service = new SpringApplication(VerificationService.class);
        service.setDefaultProperties(Map.of("wif.persons", "false"));
        return service;
    }

    @Bean
    @DependsOnDatabaseInitialization
    RegisterProjection registerProjection(@Value("${wif.keys.folder}") Path keys, JdbcClient database) {
        var marks = new DossierMark(SecretFile.in(keys, SALT));
        RegisterSalt.check(marks, database, keys.resolve(SALT));
        return new RegisterProjection(marks);
    }

    @Bean
    Register register(JdbcClient database) {
        return new RegisterInDatabase(database);
    }

    @Bean
    Certificates certificates(JdbcClient database) {
        return new CertificatesInDatabase(database);
    }

    @Bean
    Checker checker(Register register, Certificates certificates, Receipts receipts, Clock clock) {
        return new Checker(register, certificates, receipts::published, clock);
    }

    @Bean
    HolderCheck holderCheck(Register register, HolderMarks marks) {
        return new HolderCheck(register, marks);
    }

    @Bean
    ShareCheck shareCheck(JdbcClient database, ShareLock lock, InBackground later, Clock clock) {
        return new ShareCheck(new SharesInDatabase(database), lock, later, clock);
    }

    @Bean
    @DependsOn("dataSource")
    InBackground inBackground() {
        return new InBackground();
    }

    @Bean
    SymbolCheck symbolCheck(
            Checker checker,
            Certificates certificates,
            @Value("${wif.symbol.authority:" + SymbolHeader.UNLISTED + "}") String authority) {
        return new SymbolCheck(checker, certificates, authority);
    }

    @Bean
    ReceiptKeys receiptKeys(
            @Value("${wif.keys.folder}") Path keys,
            @Value("${wif.receipts.algorithm:P256}") KeyKind algorithm,
            @Value("${wif.receipts.look:30s}") Duration look,
            Clock clock) {
        return new KeptReceiptKeys(keys, algorithm, look, clock);
    }

    @Bean
    Receipts receipts(ReceiptKeys keys, JsonMapper json) {
        return new Receipts(keys, json);
    }

    @Bean
    Counterfoil counterfoil(ReceiptKeys keys, JsonMapper json, Clock clock) {
        return new Counterfoil(keys, json, clock);
    }

    @Bean
    StatusList statusList(
            JdbcClient database,
            Projections projections,
            Receipts receipts,
            @Value("${wif.public-url}") String publicUrl,
            Clock clock) {
        var listed = new ListedInDatabase(database, now -> register(projections).completeUntil(now));
        return new StatusList(listed, receipts, publicUrl + "/status-lists/1", clock);
    }

    // Why it may be absent: doors open before the views are run, and close after.
    private static ProjectionRunner register(Projections projections) {
        return projections
                .named(RegisterProjection.NAME)
                .orElseThrow(() -> RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }

    @Bean
    BulkDesk bulkDesk(Receipts receipts, Clock clock) {
        return new BulkDesk(receipts, clock);
    }

    @Bean
    Places places() {
        return new Places();
    }

    @Bean
    CheckBudgets checkBudgets() {
        return new CheckBudgets(CheckLimits.USUAL);
    }

    // Why before everything that reads a form: reading one waits for whoever sends it.
    @Bean
    FilterRegistrationBean<UploadGate> uploadGate(@Value("${wif.persons:true}") boolean besideOthers) {
        var ours = ROOMS.stream().map(path -> path.replace("/**", "")).toList();
        var gate = new FilterRegistrationBean<>(new UploadGate(besideOthers ? ours : List.of("")));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 102);
        return gate;
    }

    @Bean
    PublicPaths verificationPaths() {
        return new PublicPaths(ROOMS, "fault.form-expired.check");
    }

    @Bean
    NavEntry verificationEntry() {
        return NavEntry.forAll("nav.verify", "/verify", 50).alsoIn("/v", "/V");
    }
}
