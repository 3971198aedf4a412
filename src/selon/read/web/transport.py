"""Connections for httpx that go to the address that was checked, and to no other."""

import httpx

from .address import resolved

_PORTS = {"http": 80, "https": 443}


class Checked(httpx.BaseTransport):
    """Looks each host up once, checks the address, and connects to it under the host's own name."""

    def __init__(self, allow_private: bool) -> None:
        self.allow_private = allow_private
        # No connection is kept: one to the same address could belong to another host.
        self.inner = httpx.HTTPTransport(limits=httpx.Limits(max_keepalive_connections=0), trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends one request. Raises InputError for hosts that may not be asked."""
        host = request.url.host
        port = request.url.port or _PORTS[request.url.scheme]
        address = resolved(host, port, self.allow_private)
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=address)
        return self.inner.handle_request(request)

    def close(self) -> None:
        """Ends what is open."""
        self.inner.close()
