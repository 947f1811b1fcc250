package org.posthorn.crm.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.crm.Deal;
import org.posthorn.crm.DealForm;
import org.posthorn.crm.KeepingDeals;
import org.posthorn.kernel.RecordType;

/** One deal. */
@Route("deals/:record")
@PermitAll
class DealView extends RecordView<Deal, DealForm> {

    DealView(RecordActions actions, KeepingDeals keeping) {
        super(actions, keeping, RecordType.DEAL, new DealFields(actions));
    }
}
