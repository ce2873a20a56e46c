# Hears what a screen reader hears, by the library that Linux's own reads with: a line of JSON for each text that comes, and when, by the wall clock in milliseconds.
import json
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi


def heard(event):
    at = time.time() * 1000
    print(json.dumps({'at': at, 'role': event.source.get_role_name(), 'name': event.source.get_name()}), flush=True)


listener = Atspi.EventListener.new(heard)
listener.register('object:text-changed:insert')
print(json.dumps({'at': 0, 'role': 'listening', 'name': ''}), flush=True)
Atspi.event_main()
