package fr.workinfrance.command.sharing;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.share.ShareId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What shares show, each in a box that only its code opens. Apart from the log, since it must go when the share goes. */
final class ShareBoxes {

    private final JdbcClient database;

    ShareBoxes(JdbcClient database) {
        this.database = database;
    }

    /** Keeps it once: one that was emptied stays empty. */
    void keep(ShareId share, SubjectId subject, LocalDate until, byte[] sealed) {
        database.sql("INSERT INTO sharing.box (share, subject, until, sealed) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (share) DO NOTHING")
                .params(share.value(), subject.value(), until, sealed)
                .update();
    }

    /** Throws away that of a share that was never made, so that another try may keep one. */
    void drop(ShareId share) {
        database.sql("DELETE FROM sharing.box WHERE share = ?")
                .param(share.value())
                .update();
    }

    /** @param subject whose share it must be */
    void empty(ShareId share, SubjectId subject) {
        database.sql("UPDATE sharing.box SET sealed = NULL WHERE share = ? AND subject = ?")
                .params(share.value(), subject.value())
                .update();
    }

    /** Throws away those of shares that are over. */
    void sweep(LocalDate today) {
        database.sql("DELETE FROM sharing.box WHERE until < ?").param(today).update();
    }
}
