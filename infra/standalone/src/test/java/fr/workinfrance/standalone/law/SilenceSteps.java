package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** When silence decides: the day that is announced, its last hours, and the day after. */
final class SilenceSteps {

    private final Tale tale;

    SilenceSteps(JourneySteps says, Tale tale) {
        this.tale = tale;
        says.step(
                "le silence vaudra rejet dans (\\d+) mois",
                m -> assertThat(silenceOn()).isEqualTo(tale.today().plusMonths(Long.parseLong(m.group(1)))));
        says.step(
                "le silence vaudra rejet (\\d+) jours plus tard qu’annoncé",
                m -> assertThat(silenceOn()).isEqualTo(announced().plusDays(Long.parseLong(m.group(1)))));
        says.step("vient le jour où le silence vaut rejet", _ -> tale.letItBe(silenceOn()));
        says.step(
                "vient le lendemain du jour où le silence vaut rejet",
                _ -> tale.letItBe(silenceOn().plusDays(1)));
        says.step("vient le jour où le silence rejette le recours", _ -> tale.letItBe(appealEnds()));
        says.step(
                "vient le lendemain du jour où le silence rejette le recours",
                _ -> tale.letItBe(appealEnds().plusDays(1)));
        says.step(
                "le rejet est né le jour annoncé",
                _ -> assertThat(day(tale.sheet(tale.applicant).path("decision"), "day"))
                        .isEqualTo(announced()));
    }

    private LocalDate silenceOn() {
        return day(clock(), "silenceOn");
    }

    private LocalDate announced() {
        return day(clock(), "receiptSaid");
    }

    private LocalDate appealEnds() {
        return day(tale.pendingAppeal(), "silenceOn");
    }

    private JsonNode clock() {
        return tale.sheet(tale.applicant).path("progress").path("clock");
    }

    private static LocalDate day(JsonNode where, String name) {
        return LocalDate.parse(where.path(name).asString());
    }
}
