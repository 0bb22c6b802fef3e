package fr.workinfrance.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                        "PIECES_CAME agency:DIRECCTE-75",
                        "COMPLETE account:awa",
                        "OPINION_ASKED agency:PREFECTURE-75",
                        "OPINION_ASKED agency:LABOUR_INSPECTION-75",
                        "OPINION_CAME agency:DIRECCTE-75",
                        "OPINION_CAME agency:DIRECCTE-75",
                        "GRANTED account:awa",
                        "ATTESTATION account:awa",
                        "AUTHORISATION_WITHDRAWN account:awa");
        assertThat(told(new Past().refused("martin"))).endsWith("REFUSED account:martin");
        assertThat(told(new Past().closed("martin"))).endsWith("CLOSED account:martin");
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
    void tell_an_agency_that_it_need_not_answer_any_more() {
        var past = new Past().examined("awa");
        past.then(new RecallOpinion(past.id, past.fromPrefecture, past.words("No longer of use.")));
        assertThat(told(past)).endsWith("OPINION_RECALLED agency:PREFECTURE-75");
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
        var byTheCalendar =
                List.of(LetterKind.PIECES_DUE, LetterKind.OPINION_DUE, LetterKind.SILENCE_NEAR, LetterKind.DIGEST);
        assertThat(byTheCalendar).allMatch(kind -> kind.topic().mayBeMuted());
    }

    private static List<String> told(Past past) {
        return letters(past, "Any").stream()
                .map(letter -> letter.kind() + " " + letter.to())
                .toList();
    }

    private static List<Letter> letters(Past past, String command) {
        var letters = new ArrayList<Letter>();
        DossierView view = null;
        long sequence = 0;
        for (DossierEvent event : past.events()) {
            view = DossierView.then(view, event, sequence);
            var recorded = new RecordedEvent(
                    sequence + 1,
                    past.id.toString(),
                    sequence++,
                    Instant.EPOCH,
                    event,
                    new Provenance("applicant:awa", command, "id"));
            letters.addAll(Occasions.of(recorded, event, view));
        }
        return letters;
    }
}
