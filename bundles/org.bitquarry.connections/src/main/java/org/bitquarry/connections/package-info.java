/**
 * Connection profiles and where they are kept, the catalogue of their properties, connection strings, and where secrets
 * come from and go to (interfaces, memory and environment; the workbench adds secure storage).
 */
@NullMarked
package org.bitquarry.connections;

import org.jspecify.annotations.NullMarked;
