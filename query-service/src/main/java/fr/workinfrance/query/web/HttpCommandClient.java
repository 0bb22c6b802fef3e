package fr.workinfrance.query.web;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.query.web.Answer.Refused;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.security.ServiceToken;
import fr.workinfrance.service.web.ReaderArguments;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.web.Sentences;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The command service over HTTP, with a token minted for the reader at each call. */
final class HttpCommandClient implements CommandClient {

    private static final Logger log = LoggerFactory.getLogger(HttpCommandClient.class);

    private final RestClient http;
    private final Supplier<String> address;
    private final ServiceToken tokens;
    private final CommandAnswers answers;
    // Why so few and no more: whoever knocks without end must not keep others from being served.
    private final ThreadPoolExecutor behind = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1_000),
            Thread.ofPlatform().daemon().name("refusals").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final Sentences sentences;

    HttpCommandClient(
            RestClient http,
            Supplier<String> address,
            ServiceToken tokens,
            CommandAnswers answers,
            Sentences sentences) {
        this.http = http;
        this.address = address;
        this.tokens = tokens;
        this.answers = answers;
        this.sentences = sentences;
    }

    @Override
    public Answer ask(DossierId dossier, String move, Map<String, ?> body, UUID once, OptionalLong seen) {
        var request = http.post()
                .uri(address.get() + "/api/dossiers/{dossier}/{move}", dossier, move)
                .headers(headers -> identify(headers, once));
        seen.ifPresent(version -> request.header(HttpHeaders.IF_MATCH, "\"" + version + "\""));
        return exchange(request.contentType(MediaType.APPLICATION_JSON).body(body));
    }

    @Override
    public Answer upload(DossierId dossier, PieceId piece, String kind, Resource file, UUID once) {
        return put(file, once, "/api/dossiers/{dossier}/pieces/{piece}?kind={kind}", dossier, piece, kind);
    }

    @Override
    public Answer attach(DossierId dossier, MessageId message, PieceId file, Resource content) {
        return put(
                content,
                UUID.randomUUID(),
                "/api/dossiers/{dossier}/messages/{message}/files/{file}",
                dossier,
                message,
                file);
    }

    private Answer put(Resource file, UUID once, String path, Object... places) {
        var name = ContentDisposition.attachment()
                .filename(Objects.requireNonNullElse(file.getFilename(), "piece"), StandardCharsets.UTF_8)
                .build();
        return exchange(http.put()
                .uri(address.get() + path, places)
                .headers(headers -> identify(headers, once))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file));
    }

    @Override
    public Answer recordReading(DossierId dossier, Map<String, ?> body, UUID once) {
        return exchange(http.post()
                .uri(address.get() + "/api/dossiers/{dossier}/readings", dossier)
                .headers(headers -> identify(headers, once))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    @Override
    public ShareMade share(DossierId dossier, Map<String, ?> body, UUID once) {
        var request = http.post()
                .uri(address.get() + "/api/dossiers/{dossier}/shares", dossier)
                .headers(headers -> identify(headers, once))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
        return exchange(request, answers::readShare, this::unavailable);
    }

    @Override
    public Answer revokeShare(DossierId dossier, UUID share, UUID once) {
        return exchange(http.post()
                .uri(address.get() + "/api/dossiers/{dossier}/shares/{share}/revocation", dossier, share)
                .headers(headers -> identify(headers, once)));
    }

    @Override
    public InvitationMade invite(DossierId dossier, String role, UUID once) {
        var request = http.post()
                .uri(address.get() + "/api/dossiers/{dossier}/invitations", dossier)
                .headers(headers -> identify(headers, once))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("role", role));
        return exchange(request, answers::readInvitation, this::unavailable);
    }

    @Override
    public Answer takeUpInvitation(String code, UUID once) {
        return exchange(http.post()
                .uri(address.get() + "/api/invitations/take-up")
                .headers(headers -> identify(headers, once))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", code)));
    }

    @Override
    public WalletAnswer offerToWallet(DossierId dossier, UUID once) {
        var request = http.post()
                .uri(address.get() + "/api/dossiers/{dossier}/wallet-offers", dossier)
                .headers(headers -> identify(headers, once));
        return exchange(request, answers::readOffer, this::unavailable);
    }

    @Override
    public Answer publish(String procedure, String definition, UUID once) {
        return exchange(http.post()
                .uri(address.get() + "/api/procedures/{procedure}/versions", procedure)
                .headers(headers -> identify(headers, once))
                .contentType(MediaType.APPLICATION_JSON)
                .body(definition.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void noteRefusal(DossierId dossier, Set<Part> parts) {
        var account = reader().account().id();
        var body = Map.of("parts", parts.stream().map(Part::name).sorted().toList());
        behind.execute(() -> noteRefusal(dossier, account, body));
    }

    private void noteRefusal(DossierId dossier, AccountId account, Map<String, ?> body) {
        try {
            http.post()
                    .uri(address.get() + "/api/dossiers/{dossier}/refused-readings", dossier)
                    .headers(headers -> identify(headers, account, UUID.randomUUID(), Locale.FRENCH))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException untold) {
            log.warn("A refused reading was not noted ({})", untold.getClass().getSimpleName());
        }
    }

    @Override
    public ImportAnswer importDossier(Resource json, UUID once) {
        var request = http.post()
                .uri(address.get() + "/api/imports")
                .headers(headers -> identify(headers, once))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
        return exchange(request, answers::readImport, this::unavailable);
    }

    private void identify(HttpHeaders headers, UUID once) {
        identify(headers, reader().account().id(), once, LocaleContextHolder.getLocale());
    }

    private void identify(HttpHeaders headers, AccountId account, UUID once, Locale language) {
        headers.setBearerAuth(tokens.mintFor(account).token());
        headers.set("Idempotency-Key", once.toString());
        headers.setAcceptLanguageAsLocales(List.of(language));
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static SignedIn reader() {
        var reader = ReaderArguments.signedIn();
        if (reader == null) throw new AccessDeniedException("nobody is signed in");
        return reader;
    }

    private Answer exchange(RestClient.RequestHeadersSpec<?> request) {
        return exchange(request, answers::read, this::unavailable);
    }

    private static <T> T exchange(
            RestClient.RequestHeadersSpec<?> request, Reading<T> reading, Supplier<? extends T> unavailable) {
        try {
            return Objects.requireNonNull(request.exchange(
                    (_, response) -> reading.read(response.getStatusCode().value(), response.getBody())));
        } catch (ResourceAccessException unreachable) {
            log.warn(
                    "The command service does not answer: {}",
                    unreachable.getClass().getName());
            return unavailable.get();
        }
    }

    /** How an answer is understood. */
    private interface Reading<T> {
        T read(int status, InputStream body);
    }

    private Refused unavailable() {
        var told = sentences.tell(
                RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"), LocaleContextHolder.getLocale());
        return new Refused(
                told.getStatus(),
                "unavailable",
                Objects.requireNonNullElse(told.getTitle(), ""),
                Objects.requireNonNullElse(told.getDetail(), ""),
                List.of());
    }
}
