package fr.workinfrance.query.notification;

import static fr.workinfrance.query.notification.LettersOf.letters;
import static fr.workinfrance.query.notification.LettersOf.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareChange;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RemindOfOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawDossier;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OccasionsTest {

    @Test
    void tell_the_applicant_and_the_agencies_each_step_that_concerns_them() {
        assertThat(told(new Past().withdrawn("awa")))
                .containsExactly(
                        "RECEIPT account:awa",
                        "PIECES_ASKED account:awa",
                        "SUPPLEMENTS_RECEIVED account:awa",
                        "PIECES_CAME agency:DIRECCTE-75",
                        "COMPLETE account:awa",
                        "OPINION_SOUGHT account:awa",
                        "OPINION_ASKED agency:PREFECTURE-75",
                        "OPINION_SOUGHT account:awa",
                        "OPINION_ASKED agency:LABOUR_INSPECTION-75",
                        "OPINION_GIVEN account:awa",
                        "OPINION_CAME agency:DIRECCTE-75",
                        "OPINION_REVISED account:awa",
                        "OPINION_CAME agency:DIRECCTE-75",
                        "GRANTED account:awa",
                        "OPINION_NO_LONGER_OWED agency:PREFECTURE-75",
                        "ATTESTATION account:awa",
                        "AUTHORISATION_WITHDRAWN account:awa");
        assertThat(told(new Past().closed("martin"))).endsWith("CLOSED account:martin");
    }

    /** The log says that the agency was reminded: so it was, whatever its officers have switched off. */
    @Test
    void remind_the_agency_that_owes_an_opinion_when_the_log_says_so() {
        var past = new Past().examined("awa");
        past.at(LocalDate.of(2026, 3, 27)).then(new RemindOfOpinion(past.id, past.fromPrefecture));
        assertThat(told(past)).endsWith("OPINION_DUE agency:PREFECTURE-75");
        assertThat(LetterKind.OPINION_DUE.topic().mayBeMuted()).isFalse();
    }

    @Test
    void tell_both_the_applicant_and_the_agency_that_takes_over() {
        var past = new Past().submitted("awa");
        past.then(new ForwardDossier(past.id, AgencyId.of("DIRECCTE-69"), past.words("Moved to Lyon.")));
        assertThat(told(past)).endsWith("FORWARDED account:awa", "TAKEN_OVER agency:DIRECCTE-69");
    }

    @Test
    void tell_whoever_takes_part_what_the_applicant_is_told_as_long_as_they_do() {
        var past = new Past().submitted("awa");
        var invitation = new InvitationId(new UUID(6, 1));
        var martin = AccountId.of("martin");
        var name = Personal.of(Subjects.holder(martin), "Martin Leroy");
        past.then(new InviteParty(past.id, invitation, ApplicantRole.MANDATARY, "a".repeat(64)));
        past.then(new TakeUpInvitation(past.id, "a".repeat(64), martin, name));
        past.then(new MarkComplete(past.id));
        past.then(new RemoveParty(past.id, invitation, AccountId.of("awa")));
        past.then(new ForwardDossier(past.id, AgencyId.of("DIRECCTE-69"), past.words("Moved to Lyon.")));
        assertThat(told(past))
                .endsWith(
                        "PARTY_JOINED account:awa",
                        "COMPLETE account:awa",
                        "COMPLETE account:martin",
                        "PART_ENDED account:martin",
                        "FORWARDED account:awa",
                        "TAKEN_OVER agency:DIRECCTE-69");
    }

    @Test
    void tell_all_who_hold_an_authorisation_and_the_agency_of_what_one_of_them_declared() {
        var past = new Past().attested("awa");
        past.then(new DeclareChange(past.id, past.words("Elsewhere"), LocalDate.of(2026, 9, 30), null));
        past.then(new DeclareCancellation(past.id));
        assertThat(told(past))
                .endsWith(
                        "WORKPLACE_DECLARED account:awa",
                        "CHANGE_CAME agency:DIRECCTE-75",
                        "EARLIER_END_DECLARED account:awa",
                        "CHANGE_CAME agency:DIRECCTE-75",
                        "CONTRACT_CANCELLED account:awa",
                        "CANCELLATION_CAME agency:DIRECCTE-75");
    }

    @Test
    void tell_an_agency_that_it_need_not_answer_any_more() {
        var past = new Past().examined("awa");
        past.then(new RecallOpinion(past.id, past.fromPrefecture, past.words("No longer of use.")));
        assertThat(told(past)).endsWith("OPINION_DROPPED account:awa", "OPINION_RECALLED agency:PREFECTURE-75");
    }

    /** Whoever still owed an opinion, and the service that nobody asks any more. */
    @Test
    void tell_the_offices_that_a_dossier_ended_before_they_were_done() {
        var givenUp = new Past().examined("awa");
        givenUp.then(new WithdrawDossier(givenUp.id));
        assertThat(told(givenUp))
                .endsWith(
                        "GIVEN_UP account:awa",
                        "GIVEN_UP_CAME agency:DIRECCTE-75",
                        "OPINION_NO_LONGER_OWED agency:PREFECTURE-75");
        var silent = new Past().examined("awa").at(LocalDate.of(2026, 6, 15));
        silent.then(new RefuseBySilence(silent.id));
        assertThat(told(silent))
                .endsWith(
                        "SILENT account:awa",
                        "SILENCE_CAME agency:DIRECCTE-75",
                        "OPINION_NO_LONGER_OWED agency:PREFECTURE-75");
        assertThat(told(new Past().refused("awa")))
                .endsWith("REFUSED account:awa", "OPINION_NO_LONGER_OWED agency:PREFECTURE-75");
        assertThat(told(new Past().closed("awa"))).endsWith("CLOSED account:awa");
    }

    @Test
    void tell_what_is_missing_still_when_a_part_of_the_pieces_has_come() {
        var past = twoAsked();
        past.then(new AttachPiece(past.id, past.piece(PieceKind.PASSPORT))).then(new SupplementDossier(past.id));
        assertThat(told(past))
                .endsWith("SUPPLEMENTS_RECEIVED_IN_PART account:awa", "PIECES_CAME_IN_PART agency:DIRECCTE-75");
        assertThat(inPart(past).facts())
                .containsEntry("gaps", "STUDENT_CARD:MISSING")
                .containsEntry("respondBy", "2026-03-16")
                .containsEntry("silenceOn", "2026-05-16");
        past.then(new AttachPiece(past.id, past.piece(PieceKind.STUDENT_CARD))).then(new SupplementDossier(past.id));
        assertThat(told(past)).endsWith("SUPPLEMENTS_RECEIVED account:awa", "PIECES_CAME agency:DIRECCTE-75");
    }

    /** Law: after the delay granted nothing stands still for what is missing, so no day is named to wait for. */
    @Test
    void name_no_day_to_send_the_rest_by_once_it_is_over() {
        var late = twoAsked().at(LocalDate.of(2026, 3, 17));
        late.then(new AttachPiece(late.id, late.piece(PieceKind.PASSPORT))).then(new SupplementDossier(late.id));
        assertThat(inPart(late).facts()).containsOnlyKeys("gaps", "silenceOn").containsEntry("silenceOn", "2026-05-16");
    }

    private static Letter inPart(Past past) {
        return LettersOf.letters(past, "Any").stream()
                .filter(letter -> letter.kind() == LetterKind.SUPPLEMENTS_RECEIVED_IN_PART)
                .findFirst()
                .orElseThrow();
    }

    private static Past twoAsked() {
        var past = new Past().submitted("awa");
        return past.then(new RequestPieces(
                past.id,
                List.of(
                        new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE),
                        new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING)),
                LocalDate.of(2026, 3, 16),
                null));
    }

    @Test
    void tell_whoever_may_produce_what_the_examination_misses_and_whoever_missed_it() {
        var past = new Past().examined("awa");
        past.then(new SupersedeOpinion(past.id, past.fromInspection, Past.INSPECTION, missing(past)));
        var gaps = List.of(
                new PieceGap(PieceKind.COMPANY_EXTRACT, PieceGap.Reason.MISSING),
                new PieceGap(PieceKind.QUALIFICATION_PROOF, PieceGap.Reason.MISSING));
        past.then(new RequestPieces(past.id, gaps, LocalDate.of(2026, 3, 25), null));
        assertThat(told(past)).endsWith("OPINION_CAME agency:DIRECCTE-75", "FURTHER_PIECES_ASKED account:awa");
        past.then(new AttachPiece(past.id, past.piece(PieceKind.QUALIFICATION_PROOF)))
                .then(new SupplementDossier(past.id));
        assertThat(told(past))
                .endsWith("FURTHER_PIECES_RECEIVED account:awa", "FURTHER_PIECES_CAME agency:DIRECCTE-75");
        past.then(new AttachPiece(past.id, past.piece(PieceKind.COMPANY_EXTRACT)))
                .then(new SupplementDossier(past.id));
        assertThat(told(past))
                .endsWith(
                        "FURTHER_PIECES_RECEIVED account:awa",
                        "FURTHER_PIECES_CAME agency:DIRECCTE-75",
                        "MISSED_PIECES_CAME agency:LABOUR_INSPECTION-75");
    }

    private static OpinionAnswer missing(Past past) {
        return new OpinionAnswer(
                OpinionAnswer.Verdict.WITH_RESERVATIONS,
                past.words("Who is the employer?"),
                List.of(),
                List.of(PieceKind.COMPANY_EXTRACT),
                null);
    }

    @Test
    void ask_the_agencies_anew_once_an_appeal_is_allowed() {
        assertThat(told(new Past().grantedOnAppeal("awa")))
                .containsSubsequence(
                        "REFUSED account:awa",
                        "APPEAL_ALLOWED account:awa",
                        "OPINION_ASKED agency:OFII-75",
                        "OPINION_ASKED agency:CONSULATE-DAKAR",
                        "GRANTED account:awa");
    }

    @Test
    void are_known_of_every_event_that_there_is_and_leave_no_step_untold_but_those_without_news() {
        var seen = new HashMap<Class<?>, List<LetterKind>>();
        EveryOccasion.once()
                .forEach((event, view) -> seen.computeIfAbsent(event.getClass(), _ -> new ArrayList<>())
                        .addAll(lettersAt(event, view).stream()
                                .map(Letter::kind)
                                .toList()));
        assertThat(seen).containsOnlyKeys(DossierEvent.class.getPermittedSubclasses());
        var silent = Set.of(
                DraftOpened.class,
                DraftSaved.class,
                PieceAttached.class,
                PieceRemoved.class,
                DossierImported.class,
                ImportedDecision.class,
                PartyInvited.class,
                InvitationRevoked.class,
                FormerAuthorisationFound.class,
                DossierReinstated.class);
        seen.forEach((event, kinds) ->
                assertThat(kinds.isEmpty()).as(event.getSimpleName()).isEqualTo(silent.contains(event)));
        assertThat(seen.get(OpinionOverdue.class)).containsExactly(LetterKind.OPINION_LATE, LetterKind.OPINION_OVERDUE);
        assertThat(Stream.of(LetterKind.values())
                        .filter(kind -> kind.name().startsWith("OPINION_")
                                && kind != LetterKind.OPINION_ASKED
                                && kind != LetterKind.OPINION_DUE
                                && kind != LetterKind.OPINION_RECALLED
                                && kind != LetterKind.OPINION_NO_LONGER_OWED))
                .allMatch(kind -> kind.topic().mayBeMuted());
    }

    private static List<Letter> lettersAt(DossierEvent event, DossierView view) {
        var by = new Provenance("applicant:awa", "Any", "id");
        return Occasions.of(new RecordedEvent(1, view.id().toString(), 0, Instant.EPOCH, event, by), event, view);
    }

    @Test
    void are_none_in_what_was_imported() {
        assertThat(letters(new Past().refused("awa"), "ImportDossier")).isEmpty();
    }

    @Test
    void hold_no_word_about_a_person() {
        for (var past : List.of(new Past().withdrawn("awa"), new Past().refused("awa"), new Past().closed("awa")))
            assertThat(letters(past, "Any"))
                    .allSatisfy(letter -> assertThat(letter.facts().values())
                            .noneMatch(fact -> Stream.of(
                                            "Diallo",
                                            "Awa",
                                            "Leroy",
                                            "Rives",
                                            "passport, please",
                                            "forged",
                                            "Underpaid",
                                            "Twice")
                                    .anyMatch(fact::contains)));
    }

    @Test
    void number_a_letter_by_its_event_and_its_reader() {
        var past = new Past().withdrawn("awa");
        assertThat(letters(past, "Any")).isEqualTo(letters(past, "Any"));
        assertThat(letters(past, "Any").stream().map(Letter::id)).doesNotHaveDuplicates();
    }

    @Test
    void know_every_kind_that_an_event_may_call_for() {
        var byTheCalendar = List.of(
                LetterKind.PIECES_DUE,
                LetterKind.APPEAL_DUE,
                LetterKind.REASONS_DUE,
                LetterKind.SILENCE_NEAR,
                LetterKind.DIGEST);
        assertThat(byTheCalendar).allMatch(kind -> kind.topic().mayBeMuted());
    }
}
