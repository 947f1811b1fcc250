/** The contacts, companies, deals and tickets of a team, and which of them belong together. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm;
