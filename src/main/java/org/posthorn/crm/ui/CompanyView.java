package org.posthorn.crm.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.crm.Company;
import org.posthorn.crm.CompanyForm;
import org.posthorn.crm.KeepingCompanies;
import org.posthorn.kernel.RecordType;

/** One company. */
@Route("companies/:record")
@PermitAll
class CompanyView extends RecordView<Company, CompanyForm> {

    CompanyView(RecordActions actions, KeepingCompanies keeping) {
        super(actions, keeping, RecordType.COMPANY, new CompanyFields(actions));
    }
}
