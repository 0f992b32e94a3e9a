/** Tests in a real window of what is asked before something is sent. */
@NullMarked
package org.bitquarry.ui.commit;

import org.jspecify.annotations.NullMarked;
