package fr.workinfrance.query.desk;

import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** What a page's field for a file sent: a file, one with nothing in it, or none at all. */
public final class Chosen {

    /** Whether nobody chose a file: the field is then sent without a name. */
    public static boolean none(MultipartFile file) {
        return file.isEmpty() && name(file).isBlank();
    }

    /** What the file is called where it comes from. */
    public static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private Chosen() {}
}
