/** Records over HTTP, for the clients and for scripts. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm.api;
