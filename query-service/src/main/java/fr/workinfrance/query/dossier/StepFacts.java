package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import fr.workinfrance.domain.wallet.WalletEvent;
import fr.workinfrance.domain.wallet.WalletEvent.AttestationCarried;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeAccepted;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeRefused;
import fr.workinfrance.domain.wallet.WalletEvent.WalletOffered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of each event to everybody who may read the trail: no fact about a person, and no opinion's content (an
 * applicant sees that it exists, and when).
 */
final class StepFacts {
    static Map<String, String> of(DossierEvent event) {
        return switch (event) {
            case DraftOpened e -> Map.of("role", e.role().name());
            case DossierImported e ->
                Map.of("system", e.source().system(), "number", e.source().number());
            case DraftSaved _, DossierSupplemented _, DossierMarkedComplete _, DossierWithdrawn _ -> Map.of();
            case PieceAttached e -> Map.of("piece", e.piece().kind().name());
            case PieceRemoved _ -> Map.of();
            case DossierSubmitted e ->
                Map.of(
                        "service", e.receipt().service().toString(),
                        "receivedOn", e.receipt().receivedOn().toString(),
                        "silenceOn", e.receipt().silenceOn().toString(),
                        "procedure", e.terms().procedure().toString());
            case FormerAuthorisationFound e ->
                Map.of("until", e.former().period().until().toString());
            case PiecesRequested e -> asked(e.gaps(), e.respondBy());
            case FurtherPiecesRequested e -> asked(e.gaps(), e.respondBy());
            case PiecesProducedInPart e -> Map.of("awaited", awaited(e.gaps()));
            case FurtherPiecesProduced _ -> Map.of();
            case OpinionRequested e ->
                Map.of(
                        "opinion", e.request().id().toString(),
                        "agency", e.request().agency().toString(),
                        "basis", e.request().basis(),
                        "dueOn", e.request().dueOn().toString());
            case OpinionGiven e -> Map.of("opinion", e.opinion().toString(), "late", Boolean.toString(e.late()));
            case OpinionSuperseded e ->
                Map.of("opinion", e.opinion().toString(), "answer", Integer.toString(e.version()));
            case OpinionRecalled e -> Map.of("opinion", e.opinion().toString());
            case OpinionReminded e ->
                Map.of("opinion", e.opinion().toString(), "dueOn", e.dueOn().toString());
            case OpinionOverdue e -> Map.of("opinion", e.opinion().toString());
            case DossierApproved e -> period(e.period());
            case DossierRefused e -> Map.of("law", joined(e.lawReasons()));
            case DossierRefusedBySilence e -> Map.of("bornOn", e.bornOn().toString());
            case ReasonsRequested e -> Map.of("dueOn", e.dueOn().toString());
            case ReasonsGiven e -> Map.of("law", joined(e.lawReasons()), "late", Boolean.toString(e.late()));
            case ReasonsOverdue e -> Map.of("dueOn", e.dueOn().toString());
            case AppealFiled e -> appeal(e);
            case AppealAllowed _, ExaminationResumed _, DossierReinstated _, AppealRejected _ -> Map.of();
            case AuthorisationRestored _ -> Map.of();
            case AppealRejectedBySilence e -> Map.of("bornOn", e.bornOn().toString());
            case DossierClosed e -> Map.of("reason", e.reason().name());
            case DossierForwarded e -> Map.of("from", e.from().toString(), "to", e.to().toString());
            case AttestationIssued e -> period(e.period());
            case AttestationReplaced e -> Map.of("replacement", e.reason().name());
            // Why not where: the workplace may be somebody's home.
            case NewWorkplaceDeclared _ -> Map.of();
            case EarlierEndDeclared e -> Map.of("until", e.period().until().toString());
            case CancellationDeclared e -> Map.of("from", e.from().toString());
            case AuthorisationWithdrawn e -> Map.of("ground", e.ground().name());
            case AuthorisationRepealed e -> Map.of("from", e.from().toString());
            case ImportedDecision _ -> Map.of();
            case PartyInvited e ->
                Map.of("party", e.role().name(), "until", e.until().toString());
            case InvitationTakenUp e -> Map.of("party", e.role().name());
            case InvitationRevoked e -> Map.of("party", e.role().name());
            case PartyRemoved e -> Map.of("party", e.role().name(), "left", Boolean.toString(e.left()));
        };
    }

    static Map<String, String> of(ReadingEvent event) {
        return switch (event) {
            case DossierRead e -> reading(e.quality(), e.agency(), e.parts());
            case ReadingRefused e -> reading(e.quality(), e.agency(), e.parts());
        };
    }

    static Map<String, String> of(WalletEvent event) {
        return switch (event) {
            case WalletOffered _, WalletCodeRefused _, WalletCodeAccepted _, AttestationCarried _ -> Map.of();
        };
    }

    /** That somebody wrote, never what. */
    static Map<String, String> of(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.MessageWritten e -> Map.of("wantsReply", Boolean.toString(e.wantsReply()));
            case ExchangeEvent.FileAttached _, ExchangeEvent.ExchangeSettled _ -> Map.of();
        };
    }

    static Map<String, String> of(DeskEvent event) {
        return switch (event) {
            case DeskEvent.OfficerAssigned e -> Map.of("capacity", e.named().capacity());
            case DeskEvent.OfficerReleased _ -> Map.of();
            case DeskEvent.LabelPut e -> Map.of("label", e.label().name());
            case DeskEvent.LabelTakenOff e -> Map.of("label", e.label().name());
        };
    }

    private static Map<String, String> reading(Quality quality, @Nullable AgencyId agency, Set<Part> parts) {
        var facts = new HashMap<>(Map.of("quality", quality.name()));
        if (agency != null) facts.put("agency", agency.toString());
        if (!parts.isEmpty())
            facts.put("parts", joined(parts.stream().map(Enum::name).sorted().toList()));
        return facts;
    }

    private static Map<String, String> appeal(AppealFiled e) {
        var kind = e.kind().name();
        var silenceOn = e.silenceOn().toString();
        var to = e.kind() == AppealKind.HIERARCHICAL ? e.heardBy() : null;
        return to == null
                ? Map.of("appeal", kind, "silenceOn", silenceOn)
                : Map.of("appeal", kind, "silenceOn", silenceOn, "to", to.toString());
    }

    private static Map<String, String> asked(List<PieceGap> gaps, LocalDate respondBy) {
        return Map.of(
                "gaps", awaited(gaps),
                "respondBy", respondBy.toString());
    }

    private static String awaited(List<PieceGap> gaps) {
        return joined(gaps.stream().map(g -> g.kind() + ":" + g.reason()).toList());
    }

    private static Map<String, String> period(AuthorisedPeriod period) {
        return Map.of("from", period.from().toString(), "until", period.until().toString());
    }

    private static String joined(Collection<String> texts) {
        return texts.stream().collect(Collectors.joining(", "));
    }

    private StepFacts() {}
}
