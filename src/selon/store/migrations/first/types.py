"""Types of columns, as they were first."""

from sqlalchemy import BigInteger, Float, Integer, Text

WORDS = Text().with_variant(Text(collation="C"), "postgresql")
NUMBER = BigInteger().with_variant(Integer, "sqlite")
REAL = Float(53)
