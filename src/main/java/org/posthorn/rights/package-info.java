/** What people outside may ask for, their data or its end, and what age takes from an account, as jobs that survive a crash. */
@org.jspecify.annotations.NullMarked
package org.posthorn.rights;
