package fr.workinfrance.standalone.arrows;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static fr.workinfrance.standalone.arrows.Arrow.never;
import static fr.workinfrance.standalone.arrows.Conditions.apart;
import static fr.workinfrance.standalone.arrows.Conditions.beInAPackageOfAtMost;
import static fr.workinfrance.standalone.arrows.Conditions.beInAPackageThatSpeaksOfNull;
import static fr.workinfrance.standalone.arrows.Conditions.tellingTheTimeOrDrawingLots;

import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import fr.workinfrance.command.offence.NosyCommand;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.dossier.DossierDecider;
import fr.workinfrance.domain.offence.WorldlyDossier;
import fr.workinfrance.eventlog.offence.JudgingLog;
import fr.workinfrance.offence.crowd.Crowd;
import fr.workinfrance.offence.one.Hen;
import fr.workinfrance.offence.other.Egg;
import fr.workinfrance.query.applicant.offence.NosyApplicant;
import fr.workinfrance.query.statistics.offence.NosyStatistics;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.List;

/** The arrows that must never be, one row each. */
final class Arrows {

    static final int FILES_IN_A_PACKAGE = 15;

    private static final String[] VIEWS = {
        in("query.applicant"),
        in("query.agency"),
        in("query.audit"),
        in("query.statistics"),
        in("query.notification"),
        in("query.exchange"),
        in("query.likeness"),
        in("query.courier")
    };

    static final List<Arrow> ALL = List.of(
            never(
                    "the domain → anything but the JDK and JSpecify",
                    "the law can be read, proved and kept without any library",
                    classes()
                            .that()
                            .resideInAPackage(in("domain"))
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(in("domain"), "java..", "org.jspecify.."),
                    WorldlyDossier.class),
            never(
                    "the domain → the clock, chance, logging, threads, the network, files",
                    "the same past and the same request give the same decision, always",
                    noClasses()
                            .that()
                            .resideInAPackage(in("domain"))
                            .should()
                            .callMethodWhere(tellingTheTimeOrDrawingLots())
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "java.util.concurrent..",
                                    "java.util.logging..",
                                    "java.lang.System.Logger..",
                                    "java.io..",
                                    "java.nio.file..",
                                    "java.net..",
                                    "java.sql.."),
                    WorldlyDossier.class),
            never(
                    "the event log → the decider or the access policy",
                    "it keeps what happened; whether it may happen is decided elsewhere",
                    nothingIn("eventlog").dependOnClassesThat().belongToAnyOf(DossierDecider.class, AccessPolicy.class),
                    JudgingLog.class),
            never(
                    "the event log → Spring",
                    "it serves any program, and its tests start in no time",
                    nothingIn("eventlog").dependOnClassesThat().resideInAPackage("org.springframework.."),
                    JudgingLog.class),
            never(
                    "command, query, verification → each other",
                    "each can be deployed, stopped and replaced alone",
                    apart(in("command"), in("query"), in("verification")),
                    NosyCommand.class),
            never(
                    "shared rooms → a service",
                    "what is shared knows nobody in particular",
                    noClasses()
                            .that()
                            .resideInAnyPackage(in("domain"), in("eventlog"), in("service"))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(in("command"), in("query"), in("verification"), in("standalone")),
                    JudgingLog.class),
            never(
                    "a view → a sibling view, save the published procedures, which know none of the others",
                    "each view is deleted, rebuilt and given its own tables alone ([who touches which](tables.md))",
                    CompositeArchRule.of(List.of(
                            apart(VIEWS),
                            nothingIn("query.procedure").dependOnClassesThat().resideInAnyPackage(VIEWS))),
                    NosyApplicant.class),
            never(
                    "anyone but the shell and the domain's own moves → the decider",
                    "one place decides, so one place has to be right",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(in("command.dossier"), in("domain.dossier"))
                            .should()
                            .dependOnClassesThat()
                            .belongToAnyOf(DossierDecider.class),
                    JudgingLog.class),
            never(
                    "anyone but the shells of dossiers and rulebooks and the event log → Axon",
                    "the framework can be changed in three rooms",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(in("command.dossier"), in("command.rulebook"), in("eventlog"))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.axonframework.."),
                    NosyCommand.class),
            never(
                    "anyone but the event log, the views, the courier, the watches, the automations' lists, the boxes of shares, the codes of invitations, the accounts and the signing certificates → SQL",
                    "a service that could write tables would one day write what no event tells",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    in("eventlog"),
                                    in("command.automation"),
                                    in("command.issuing"),
                                    in("command.sharing"),
                                    in("command.inviting"),
                                    in("query.applicant"),
                                    in("query.agency"),
                                    in("query.audit"),
                                    in("query.statistics"),
                                    in("query.dossier"),
                                    in("query.procedure"),
                                    in("query.notification"),
                                    in("query.exchange"),
                                    in("query.beside"),
                                    in("query.likeness"),
                                    in("query.courier"),
                                    in("verification.register"),
                                    in("verification.watch"),
                                    in("service.account"),
                                    in("service.data"),
                                    in("command.signing"),
                                    in("standalone"),
                                    "fr.workinfrance.verification")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."),
                    NosyCommand.class),
            never(
                    "anyone but the rooms of signing, of receipts and of who vouches for a key → a private key",
                    "what nobody else can touch nobody else can lose",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    in("command.signing"), in("verification.receipt"), in("service.vouching"))
                            .should()
                            .dependOnClassesThat()
                            .belongToAnyOf(PrivateKey.class, KeyPair.class, KeyPairGenerator.class, KeyStore.class),
                    NosyCommand.class),
            never(
                    "statistics or verification → personal data",
                    "neither needs to know who",
                    noClasses()
                            .that()
                            .resideInAnyPackage(in("query.statistics"), in("verification"))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(
                                            in("domain.privacy"), in("eventlog.shredding"), in("eventlog.vault"))
                                    .or(type(Identity.class))),
                    NosyStatistics.class),
            never(
                    "a package → itself, by way of others",
                    "rooms in a circle are one room",
                    slices().matching("fr.workinfrance.(**)").should().beFreeOfCycles(),
                    Hen.class,
                    Egg.class),
            never(
                    "a class → a package that does not say what may be null",
                    "the compiler checks the rest only where it is said",
                    classes().should(beInAPackageThatSpeaksOfNull()),
                    Hen.class),
            never(
                    "a sixteenth file → a package",
                    "a room where one finds nothing needs a wall",
                    classes().should(beInAPackageOfAtMost(FILES_IN_A_PACKAGE)),
                    Crowd.class));

    private Arrows() {}

    private static ClassesShould nothingIn(String room) {
        return noClasses().that().resideInAPackage(in(room)).should();
    }

    private static String in(String room) {
        return "fr.workinfrance." + room + "..";
    }
}
