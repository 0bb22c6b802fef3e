package fr.workinfrance.domain.act;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of an article: {@code R5221-20 3°}, {@code Code du travail, L8252-1}.
 *
 * <p>Why so short, and never without a number: it is kept in clear and quoted in letters, so that nothing may be told of a person
 * in its place. What is to be said of somebody has a sealed field of its own.
 */
public final class LawReference {

    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[\\p{L}0-9 .,;:'’()°§/-]{1,120}");

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static boolean areAll(List<String> texts) {
        return texts.stream().allMatch(LawReference::isOne);
    }

    private LawReference() {}
}
