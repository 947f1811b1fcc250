/** The screens of the records: lists with search, a page for each record, import and export. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm.ui;
