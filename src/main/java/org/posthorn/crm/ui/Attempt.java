package org.posthorn.crm.ui;

import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.crm.AddressTaken;
import org.posthorn.crm.NoSuchRecord;
import org.posthorn.shell.Sentences;

/** Does what a user asked for; what is refused is said where the user looks. */
final class Attempt {

    private Attempt() {}

    /** The work's result, or empty after its refusal was shown at the fields. */
    static <T> Optional<T> at(RecordFields<?, ?> fields, Supplier<T> work) {
        try {
            T result = work.get();
            fields.accept();
            return Optional.of(result);
        } catch (InvalidInput e) {
            fields.refuse(e.problems());
        } catch (AddressTaken e) {
            fields.refuse(List.of(new FieldProblem("email", "belongs to another contact")));
        } catch (NoSuchRecord e) {
            Notification.show(Sentences.of(e));
        }
        return Optional.empty();
    }

    /** Whether the work could be done; a refusal was shown. */
    static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InvalidInput e) {
            e.problems().forEach(problem -> Notification.show(Sentences.whole(problem.message())));
        } catch (AddressTaken | NoSuchRecord e) {
            Notification.show(Sentences.of(e));
        }
        return false;
    }
}
