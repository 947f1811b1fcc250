/** Tests of import and export. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm.csv;
