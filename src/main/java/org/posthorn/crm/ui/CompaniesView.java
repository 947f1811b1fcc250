package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.crm.Company;
import org.posthorn.crm.CompanyForm;
import org.posthorn.crm.KeepingCompanies;
import org.posthorn.kernel.RecordType;

/** All companies. */
@Route("companies")
@PageTitle("crm.companies.title")
@Menu(title = "crm.companies.title", order = 11, icon = "vaadin:building")
@PermitAll
class CompaniesView extends RecordsView<Company, CompanyForm> {

    private final RecordActions actions;

    CompaniesView(RecordActions actions, KeepingCompanies keeping) {
        super(actions, keeping, RecordType.COMPANY);
        this.actions = actions;
        column(translate("crm.field.domain"), company -> company.domain() == null ? "" : company.domain());
        lastColumns();
    }

    @Override
    CompanyFields fields() {
        return new CompanyFields(actions);
    }
}
