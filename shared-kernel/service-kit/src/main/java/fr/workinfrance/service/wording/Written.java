package fr.workinfrance.service.wording;

/** Texts from outside, of what people write: half a surrogate pair cannot be sent as UTF-8 (RFC 3629, section 3), and a NUL cannot be stored. */
public final class Written {

    /** Whether people write that code point: anything but the signs that only machines send. */
    public static boolean isWritten(int c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether people write all of that text. */
    public static boolean isAllWritten(String text) {
        return text.codePoints().allMatch(Written::isWritten);
    }

    /** A text without what nobody writes. */
    public static String only(String text) {
        return isAllWritten(text) ? text : cut(text, text.length());
    }

    /** Its beginning, without what nobody writes. @param longest how many code points at most */
    public static String cut(String text, int longest) {
        return text.codePoints()
                .filter(Written::isWritten)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Written() {}
}
