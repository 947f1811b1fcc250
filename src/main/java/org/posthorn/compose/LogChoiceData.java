package org.posthorn.compose;

import java.util.List;
import java.util.Set;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.posthorn.tracking.EmailsErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which unknown recipients shall become contacts (P8): a choice that names somebody who is erased is forgotten. */
@Component
class LogChoiceData implements PersonalDataHolder {

    private static final String NAMED =
            "delete from outgoing_log_choice where account_id = :account and create_contacts like :address escape '!'";

    private static final String OF_MAILS =
            "delete from outgoing_log_choice where account_id = :account and email_id in (:mails)";

    private final JdbcClient database;

    LogChoiceData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> tables() {
        return Set.of("outgoing_log_choice");
    }

    /** What is not yet done with a mail that is counted already. */
    @Override
    public Counts count(Person person) {
        return Counts.NONE;
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) {}

    @Override
    public Step erase(Person person, long after) {
        for (EmailAddress address : person.addresses()) {
            database.sql(NAMED)
                    .param("account", person.account().value())
                    .param(
                            "address",
                            "%"
                                    + address.value()
                                            .replace("!", "!!")
                                            .replace("%", "!%")
                                            .replace("_", "!_") + "%")
                    .update();
        }
        return Step.last(Counts.NONE);
    }

    @EventListener
    void on(EmailsErased erased) {
        List<Long> mails = erased.emails().stream().map(OutgoingEmailId::value).toList();
        if (!mails.isEmpty()) {
            database.sql(OF_MAILS)
                    .param("account", erased.account().value())
                    .param("mails", mails)
                    .update();
        }
    }
}
