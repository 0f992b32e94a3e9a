/** Secure storage: where secrets lie encrypted, what protects the key, and how a person looks after both. */
@NullMarked
package org.bitquarry.workbench.core.secure;

import org.jspecify.annotations.NullMarked;
