package ipledge.web.platform.command;

import ipledge.shared.StaffId;

/**
 * The right to answer under a key. Keys of different people never meet.
 *
 * @param staff who sent the key
 * @param route verb and path of the request
 * @param key the client's key
 * @param bodyHash SHA-256 of the query and the body
 */
record KeyClaim(StaffId staff, String route, String key, byte[] bodyHash) {}
