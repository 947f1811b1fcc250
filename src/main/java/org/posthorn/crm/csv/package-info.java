/** Contacts out of and into files of comma-separated values. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm.csv;
