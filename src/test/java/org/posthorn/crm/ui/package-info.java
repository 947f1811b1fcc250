/** Tests of the records' screens, in a real browser. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm.ui;
