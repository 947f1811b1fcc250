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
        return server + "/" + folder(record.type()) + "/" + PublicId.of(record.id());
    }

    private static String folder(RecordType type) {
        return type == RecordType.COMPANY ? "companies" : type.publicName() + "s";
    }
}
