/** Tests of the records. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm;
