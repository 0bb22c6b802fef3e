package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.bulk.Answering;
import fr.workinfrance.verification.bulk.Begun;
import fr.workinfrance.verification.bulk.BulkDesk;
import fr.workinfrance.verification.bulk.BulkJob;
import fr.workinfrance.verification.bulk.OwnColumns;
import fr.workinfrance.verification.bulk.Question;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.receipt.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Begins lists of checks, answers each code of them, and gives the answers to whoever comes for them. */
@Component
final class ListDesk {

    /** How many codes of a list count for one question: they are asked one after the other, by us. */
    private static final int CODES_OF_A_QUESTION = 100;

    private static final Duration SOON = Duration.ofMinutes(1);

    private final CheckDesk desk;
    private final ShareCheckDesk shares;
    private final Checker checker;
    private final CheckBudgets budgets;
    private final ReceiptDesk answers;
    private final BulkDesk bulk;

    ListDesk(
            CheckDesk desk,
            ShareCheckDesk shares,
            Checker checker,
            CheckBudgets budgets,
            ReceiptDesk answers,
            BulkDesk bulk) {
        this.desk = desk;
        this.shares = shares;
        this.checker = checker;
        this.budgets = budgets;
        this.answers = answers;
        this.bulk = bulk;
    }

    /**
     * Begins a list of checks, which was let in as a question before it was read.
     *
     * @param separator of the table that is given back
     * @param own what is given back in it beside the answers
     */
    BulkJob begin(List<Question> questions, char separator, OwnColumns own, String client) {
        if (questions.isEmpty() || questions.size() > BulkDesk.MOST)
            throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-codes", BulkDesk.MOST);
        desk.admitList(client, 1 + questions.stream().distinct().count() / CODES_OF_A_QUESTION);
        return switch (bulk.begin(client, questions, separator, own, new OneOfMany(client))) {
            case Begun.Started(var job) -> job;
            case Begun.Full _ -> throw RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            case Begun.TooManyOfYours _ ->
                throw RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-lists")
                        .retryAfter(SOON);
        };
    }

    /** The same by whoever takes its answers away: a question like others, and no guess where there is such a list. */
    BulkJob look(UUID id, String client) {
        try (var entry = desk.admit(client)) {
            var job = list(id);
            entry.found();
            return job;
        }
    }

    BulkJob list(UUID id) {
        return bulk.find(id).orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    /** Answers one of many codes, whose list was let in before. */
    private final class OneOfMany implements Answering {
        private final String client;

        OneOfMany(String client) {
            this.client = client;
        }

        @Override
        public Receipt answer(Question question) {
            var code = question.code();
            if (ShareCode.isMeant(code)) {
                var shared = shares.ofOneOfMany(code);
                desk.counted(shared.verdict(), "list");
                return answers.answer(shared, code).receipt();
            }
            var verdict = desk.counted(checker.byCode(code, question.day()), "list");
            var asked = new ReceiptDesk.Question(Receipt.By.CODE, code, null, question.day());
            return answers.answer(verdict, asked).receipt();
        }

        @Override
        public boolean guessed() {
            return desk.guessed(client);
        }

        @Override
        public boolean forgives() {
            return budgets.forgives(client);
        }

        @Override
        public void forgaveForNothing(int guesses) {
            budgets.forgaveForNothing(client, guesses);
        }
    }
}
