"""Imported once by the process that workers are forked from: they share what stands in its memory."""

import gc
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # as many workers as cores: more threads would only wait
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from . import work  # noqa: F401
from .anew import warm

warm("spacy")
gc.freeze()  # collecting would touch, and so copy, every page
