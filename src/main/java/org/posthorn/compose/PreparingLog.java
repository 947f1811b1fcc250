package org.posthorn.compose;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.RecordRef;
import org.springframework.stereotype.Component;

/** Makes ready that a mail is logged once it is sent. */
@Component
class PreparingLog {

    private final FindingRecords records;
    private final ForecastingLog forecasting;
    private final LogChoices choices;

    PreparingLog(FindingRecords records, ForecastingLog forecasting, LogChoices choices) {
        this.records = records;
        this.forecasting = forecasting;
        this.choices = choices;
    }

    /** @throws InvalidInput that names each chosen record that is not there */
    void requireExisting(LogChoice choice) {
        List<RecordRef> chosen = choice.associations();
        if (chosen == null || chosen.isEmpty()) {
            return;
        }
        Set<RecordRef> found =
                records.labels(chosen).stream().map(RecordLabel::record).collect(Collectors.toSet());
        List<FieldProblem> missing = chosen.stream()
                .filter(record -> !found.contains(record))
                .map(record ->
                        new FieldProblem("associations[" + chosen.indexOf(record) + "]", "There is no such record."))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    /**
     * Where the copy goes, or null where there is no address, or none may be kept (G3).
     *
     * @param warnings gets a line where none may be kept
     */
    @Nullable
    String address(SignedIn sender, Message message, List<Warning> warnings) {
        Set<EmailAddress> never = forecasting.neverLogged(
                sender, forecasting.outsiders(message.recipients().toList()));
        if (never.isEmpty()) {
            return forecasting.addressOf(sender, message.from());
        }
        warnings.add(Warning.neverLogged(never));
        return null;
    }

    /** @param choice null when the mail shall not be logged */
    void keep(SignedIn sender, OutgoingEmailId email, @Nullable LogChoice choice) {
        if (choice == null) {
            choices.forget(sender.accountId(), email);
        } else {
            choices.keep(sender.accountId(), email, choice);
        }
    }
}
