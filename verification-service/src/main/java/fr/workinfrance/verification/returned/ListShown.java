package fr.workinfrance.verification.returned;

import fr.workinfrance.verification.receipt.ReceiptWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answers of a list as the page shows them.
 *
 * @param at when they were given
 * @param tally how many were answered what
 * @param first so many as a page bears
 */
record ListShown(String at, String state, int total, Map<String, Long> tally, List<ReceiptWords.InShort> first) {

    private static final int MOST = 100;

    static ListShown of(ListAnswers list, ReceiptWords words, Locale language) {
        var answers = list.answers();
        return new ListShown(
                words.at(list.endedAt(), language),
                list.state(),
                answers.size(),
                answers.stream()
                        .collect(Collectors.groupingBy(
                                answer -> words.title(answer, language), TreeMap::new, Collectors.counting())),
                answers.stream()
                        .limit(MOST)
                        .map(answer -> words.inShort(answer, language))
                        .toList());
    }
}
