package org.iterationplanner.devops;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.iterationplanner.devops.DevOpsFailure.Kind;

/**
 * Which addresses may be called: hosts on a list, with TLS, and none within this network. A host on the list that changes its
 * address between this look and the call is trusted, as it is on the list. Thread-safe.
 */
final class Addresses {

    private static final int BYTE = 0xff;
    private static final int LOCAL_IPV6 = 0xfc;
    private static final int LOCAL_IPV6_MASK = 0xfe;
    private static final int SHARED = 100;
    private static final int SHARED_BITS = 64;
    private static final int SHARED_MASK = 0xc0;

    private final DevOpsConfig config;

    Addresses(DevOpsConfig config) {
        this.config = config;
    }

    /**
     * The address, without a slash at its end.
     *
     * @throws DevOpsFailure if it may not be called
     */
    URI allowed(String url) {
        URI uri = parsed(url);
        String host = uri.getHost();
        boolean plain = "http".equals(uri.getScheme()) && config.privateAddresses();
        if (host == null || !("https".equals(uri.getScheme()) || plain)) {
            throw refused(url, "is no https address");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused(url, "has more in it than scheme, host and path");
        }
        String name = uri.getPort() < 0 ? host : host + ":" + uri.getPort();
        if (config.hosts().stream().noneMatch(one -> one.strip().equalsIgnoreCase(name))) {
            throw refused(url, "is on no host that planner.devops.hosts lists");
        }
        if (!config.privateAddresses()) {
            requirePublic(url, host);
        }
        return uri;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url.strip().replaceAll("/+$", ""));
        } catch (URISyntaxException e) {
            throw refused(url, "is no address");
        }
    }

    private static void requirePublic(String url, String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isPrivate(address)) {
                    throw refused(url, "is within this network, which planner.devops.private-addresses does not allow");
                }
            }
        } catch (UnknownHostException e) {
            throw new DevOpsFailure(
                    Kind.BROKEN, "The host " + host.toLowerCase(Locale.ROOT) + " is not known. Maybe it is misspelt.");
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        boolean local = address instanceof Inet4Address
                ? first == 0 || (first == SHARED && (bytes[1] & SHARED_MASK) == SHARED_BITS)
                : (first & LOCAL_IPV6_MASK) == LOCAL_IPV6;
        return local
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static DevOpsFailure refused(String url, String why) {
        String shown = url.length() > 100 ? url.substring(0, 100) + "..." : url;
        // what stands before an @ could be a password
        return new DevOpsFailure(
                Kind.ADDRESS_REFUSED,
                "\"" + shown.replaceAll("//[^/]*@", "//...@") + "\" " + why
                        + ". Maybe it should be like https://dev.azure.com/organization.");
    }
}
