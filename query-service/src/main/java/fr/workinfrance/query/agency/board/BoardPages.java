package fr.workinfrance.query.agency.board;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.examination.Figure;
import fr.workinfrance.query.desk.Parameters;
import fr.workinfrance.service.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The board of the agency in charge: who owes it which opinion by when. No fact about a person. */
@Controller
class BoardPages {

    private final Board board;
    private final Clock clock;

    BoardPages(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/board")
    String board(Actor reader, @RequestParam(defaultValue = "") String page, Model model) {
        var today = ParisTime.dayOf(clock.instant());
        int number = Parameters.page(page);
        model.addAttribute("lines", lines(reader, number));
        model.addAttribute("today", today);
        var reminder = Figure.DAYS_OF_REMINDER.on(today).days();
        model.addAttribute("reminder", reminder);
        // Why a day more: on the day a reminder goes out it is soon.
        model.addAttribute("soon", today.plus(reminder).plusDays(1));
        model.addAttribute("page", number);
        model.addAttribute("size", Board.PAGE);
        return "agency/board";
    }

    @GetMapping("/api/board")
    @ResponseBody
    List<Board.Debt> board(Actor reader, @RequestParam(defaultValue = "") String page) {
        return lines(reader, Parameters.page(page));
    }

    private List<Board.Debt> lines(Actor reader, int page) {
        return board.owedTo(inCharge(reader), page);
    }

    private static AgencyId inCharge(Actor reader) {
        if (reader instanceof Actor.Officer officer && officer.agency().kind() == AgencyKind.DIRECCTE)
            return officer.agency();
        throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
