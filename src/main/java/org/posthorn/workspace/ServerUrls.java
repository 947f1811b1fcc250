package org.posthorn.workspace;

import org.posthorn.account.AccountSettings;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Component;

/** Where cards lead. */
@Component
class ServerUrls {

    private final String server;

    ServerUrls(AccountSettings settings) {
        this.server = settings.publicUrl().toString().replaceFirst("/+$", "");
    }

    String home() {
        return server + "/";
    }

    /** A route of the add-on. */
    String addOn(String name) {
        return server + "/gw/" + name;
    }

    String record(RecordRef record) {
        String folder = record.type() == RecordType.COMPANY
                ? "companies"
                : record.type().publicName() + "s";
        return server + "/" + folder + "/" + PublicId.of(record.id());
    }
}
