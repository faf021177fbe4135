from ..kitchen import cook
from .. import rooms as house_rooms
wine = "red"
