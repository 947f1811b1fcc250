/** The people a team writes to. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm;
