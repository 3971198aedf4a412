"""Which machine a name stands for, and whether it may be asked."""

import ipaddress
import socket
from typing import TypeAlias

from ...errors import InputError

IP: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolved(host: str, port: int, allow_private: bool) -> str:
    """The address to connect to. Raises InputError for unknown names, and for private networks unless allowed.

    The caller connects to this very address: a name that is looked up twice could lead elsewhere the second time.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, ValueError) as error:
        raise InputError(f"there is no machine called '{host[:100]}' ({error})") from error
    addresses = [str(each[4][0]).partition("%")[0] for each in found]
    allowed = [each for each in addresses if allow_private or is_public(ipaddress.ip_address(each))]
    if not allowed:
        raise InputError(f"'{host[:100]}' is in a private network ({addresses[0]}); --allow-private permits that")
    return allowed[0]


def is_public(ip: IP) -> bool:
    """Whether an address is on the open internet, also when it is one in the clothes of another."""
    inner = _inner(ip)
    return ip.is_global and not ip.is_multicast and (inner is None or is_public(inner))


def _inner(ip: IP) -> IP | None:
    """The IPv4 address that an IPv6 address carries in it."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
