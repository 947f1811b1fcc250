package org.posthorn.crm.ui;

import org.posthorn.account.Users;
import org.posthorn.crm.AssociatingRecords;
import org.posthorn.crm.DeletingRecords;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.SearchingRecords;
import org.posthorn.shell.RecordAction;
import org.posthorn.shell.RecordPanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What each screen of records needs, whatever their type. */
@Component
record RecordActions(
        FindingRecords finding,
        SearchingRecords searching,
        DeletingRecords deleting,
        AssociatingRecords associating,
        Users users,
        ObjectProvider<RecordPanel> panels,
        ObjectProvider<RecordAction> others) {}
