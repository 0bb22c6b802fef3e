package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Lives.NADIA;
import static fr.workinfrance.domain.dossier.Lives.live;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.casefile.CaseFile;
import fr.workinfrance.domain.dossier.Dossier.Granted;
import fr.workinfrance.domain.dossier.Dossier.Reopenable;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.Lives.Step;
import fr.workinfrance.domain.dossier.TakenAway.Repeal;
import fr.workinfrance.domain.opinion.Opinion;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.piece.Piece;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of every life a dossier can have. */
class DossierPropertiesTest {

    /** Law: without these floors a property could hold because no life ever comes to a decision. */
    @Property(tries = 1000)
    void lives_reach_what_the_properties_speak_of(@ForAll("lives") List<Step> life) {
        var events = live(life).events;
        reaches(events, DossierApproved.class, 50);
        reaches(events, DossierRefused.class, 50);
        reaches(events, DossierForwarded.class, 100);
        reaches(events, DossierRefusedBySilence.class, 10);
        reaches(events, OpinionGiven.class, 5);
        reaches(events, AppealAllowed.class, 20);
        reaches(events, DossierClosed.class, 100);
    }

    private static void reaches(List<DossierEvent> events, Class<? extends DossierEvent> kind, int floor) {
        reaches(kind.getSimpleName(), events.stream().anyMatch(kind::isInstance), floor);
    }

    private static void reaches(String what, boolean reached, int floor) {
        Statistics.label(what)
                .collect(reached)
                .coverage(coverage -> coverage.check(true).count(lives -> lives >= floor));
    }

    @Property(tries = 150)
    void replay_gives_the_same_dossier(@ForAll("lives") List<Step> life) {
        var lived = live(life);
        assertThat(Dossier.after(lived.events)).isEqualTo(lived.dossier);
    }

    @Property(tries = 150)
    void the_stage_told_by_events_is_the_stage_of_the_dossier(@ForAll("lives") List<Step> life) {
        var stage = Stage.NOT_OPENED;
        Dossier dossier = new Dossier.NotOpened();
        for (var event : live(life).events) {
            stage = Stage.after(stage, event);
            dossier = dossier.then(event);
            assertThat(stage).isEqualTo(Stage.of(dossier));
        }
    }

    /** History is never refused: any event after any other, in any order, is folded, and both folds agree. */
    @Property(tries = 150)
    void no_history_is_refused(@ForAll("lives") List<Step> one, @ForAll("lives") List<Step> other) {
        Dossier dossier = new Dossier.NotOpened();
        var stage = Stage.NOT_OPENED;
        for (var event : Stream.concat(live(one).events.stream(), live(other).events.reversed().stream())
                .toList()) {
            dossier = dossier.then(event);
            stage = stage.then(event);
            assertThat(stage).isEqualTo(Stage.of(dossier));
        }
    }

    /**
     * Law: a decision that is withdrawn is held never to have been taken (CRPA L240-1): what stood before stands again, with what
     * befell it while the repeal was ahead.
     */
    @Property(tries = 500)
    void what_an_appeal_gives_back_is_what_was_taken_away(
            @ForAll("endings") List<Step> life, @ForAll("endings") List<Step> other) {
        Dossier dossier = new Dossier.NotOpened();
        var stage = Stage.NOT_OPENED;
        Dossier granted = dossier;
        var events = live(life).events;
        for (var event : events) {
            dossier = dossier.then(event);
            stage = stage.then(event);
            assertThat(stage).isEqualTo(Stage.of(dossier));
            if (event instanceof AuthorisationRestored && dossier instanceof Granted)
                assertThat(((Granted) dossier).among(((Granted) granted).people()))
                        .isEqualTo(granted);
            if (dossier instanceof Granted) granted = dossier;
            else if (dossier instanceof Repeal && befalls(event)) granted = granted.then(event);
        }
        for (var event : live(other).events.reversed()) {
            dossier = dossier.then(event);
            stage = stage.then(event);
            assertThat(stage).isEqualTo(Stage.of(dossier));
        }
        reaches(events, AuthorisationRestored.class, 40);
        reaches("stands again as repealed", events.stream().anyMatch(DossierPropertiesTest::isNotGranted), 5);
    }

    private static boolean befalls(DossierEvent event) {
        return switch (event) {
            case AttestationIssued _, AttestationReplaced _, NewWorkplaceDeclared _, EarlierEndDeclared _ -> true;
            default -> false;
        };
    }

    private static boolean isNotGranted(DossierEvent event) {
        return event instanceof AuthorisationRestored e && e.standing() != StandsAs.GRANTED;
    }

    /** Law: whoever forwards a request loses nothing of it, and no delay begins anew (CRPA L114-2, L114-3). */
    @Property(tries = 1000)
    void forwarding_changes_only_who_is_in_charge(@ForAll("passedOn") List<Step> life) {
        Dossier dossier = new Dossier.NotOpened();
        boolean laden = false;
        boolean awaiting = false;
        for (var event : live(life).events) {
            var next = dossier.then(event);
            if (event instanceof DossierForwarded forwarded) {
                var before = ((UnderWay) dossier).file();
                var after = ((UnderWay) next).file();
                assertThat(after.inCharge()).isEqualTo(forwarded.to());
                assertNothingLost(before, after);
                assertThat(Stage.of(next)).isEqualTo(Stage.of(dossier));
                laden |= before.pieces().size() >= 3
                        && before.opinions().byId().values().stream().anyMatch(Opinion::isAwaited);
                awaiting |= before.awaited() != null;
            }
            dossier = next;
        }
        reaches("forwarded with three pieces and an opinion awaited", laden, 60);
        reaches("forwarded while a piece is awaited", awaiting, 100);
    }

    /** One by one, so that what was written beside it is never compared with itself. */
    private static void assertNothingLost(CaseFile before, CaseFile after) {
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.role()).isEqualTo(before.role());
        assertThat(after.terms()).isEqualTo(before.terms());
        assertThat(after.form()).isEqualTo(before.form());
        assertThat(after.pieces()).isEqualTo(before.pieces());
        assertThat(after.submittedAt()).isEqualTo(before.submittedAt());
        assertThat(after.clock()).isEqualTo(before.clock());
        assertThat(after.opinions()).isEqualTo(before.opinions());
        assertThat(after.appealedTo()).isEqualTo(before.appealedTo());
        assertThat(after.membership()).isEqualTo(before.membership());
        assertThat(after.former()).isEqualTo(before.former());
        assertThat(after.awaited()).isEqualTo(before.awaited());
    }

    /** Whatever came before: only a code that was taken up lets somebody in, and going out is final. */
    @Property(tries = 300)
    void whoever_was_never_invited_or_went_out_is_a_stranger(@ForAll("comingAndGoing") List<Step> life) {
        Dossier dossier = new Dossier.NotOpened();
        var within = new HashMap<InvitationId, AccountId>();
        for (var event : live(life).events) {
            dossier = dossier.then(event);
            switch (event) {
                case InvitationTakenUp e -> within.put(e.invitation(), e.account());
                case PartyRemoved e -> within.remove(e.invitation());
                default -> {}
            }
            var owner = dossier.parties().orElseThrow().owner();
            for (var account : List.of(Given.AWA, Given.MARTIN, NADIA, AccountId.of("nobody"))) {
                var standing = Standing.of(new Actor.Applicant(account), dossier.parties());
                assertThat(standing == Standing.STRANGER)
                        .as("%s after %s", account, event)
                        .isEqualTo(!account.equals(owner) && !within.containsValue(account));
                assertThat(standing.isInvited()).isEqualTo(within.containsValue(account));
            }
        }
    }

    /** Whatever ends a request and whatever opens it again: what was joined stays joined. */
    @Property(tries = 150)
    void no_piece_is_lost_by_ending_or_by_opening_again(@ForAll("lives") List<Step> life) {
        Dossier dossier = new Dossier.NotOpened();
        var joined = new HashSet<Piece>();
        for (var event : live(life).events) {
            dossier = dossier.then(event);
            if (event instanceof PieceAttached attached) joined.add(attached.piece());
            if (event instanceof PieceRemoved removed)
                joined.removeIf(piece -> piece.id().equals(removed.piece()));
            var file = switch (dossier) {
                case UnderWay way -> way.file();
                case Reopenable ended -> ended.file();
                default -> null;
            };
            if (file != null) assertThat(file.pieces()).containsExactlyInAnyOrderElementsOf(joined);
        }
    }

    @Property(tries = 150)
    void nothing_is_decided_twice_unless_an_appeal_opened_it_again(@ForAll("lives") List<Step> life) {
        var events = live(life).events;
        int reopened = 0;
        for (int i = 0; i < events.size(); i++) if (events.get(i) instanceof AppealAllowed) reopened = i;
        var decisions = events.subList(reopened, events.size()).stream()
                .filter(e -> e instanceof DossierApproved
                        || e instanceof DossierRefused
                        || e instanceof DossierRefusedBySilence
                        || e instanceof DossierClosed
                        || e instanceof DossierWithdrawn)
                .toList();
        assertThat(decisions).hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Lives.all();
    }

    @Provide
    Arbitrary<List<Step>> endings() {
        return Lives.endings();
    }

    @Provide
    Arbitrary<List<Step>> passedOn() {
        return Lives.passedOn();
    }

    @Provide
    Arbitrary<List<Step>> comingAndGoing() {
        return Lives.comingAndGoing();
    }
}
